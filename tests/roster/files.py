"""Made-up files of people."""

HEADS = "name,handles,mentor,joined,country,timezone,languages,interests,roles"
KIM = "Kim Larsen,matrix:@kim:example.org,,spring 2012,Denmark,Europe/Copenhagen,English; Danish,code,mentor"
ANA = 'Ana Quispe,telegram:@ana,Kim Larsen,2026-08-30,Peru,America/Lima,"Spanish, English",events,mentee'
TOM = "Tom Weber,,Kim Larsen,about 2014,,Europe/Berlin,German,,"


def csv_of(*lines: str, heads: str = HEADS) -> str:
    return "\n".join((heads, *lines)) + "\n"
