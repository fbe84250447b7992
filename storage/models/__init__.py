"""The tables, one module a feature. Importing this package registers them all."""

from importlib import import_module
from pkgutil import iter_modules

from storage.models.base import Base

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")

__all__ = ["Base"]
