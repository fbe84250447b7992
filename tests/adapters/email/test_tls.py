"""The mail server is talked to in secret, and only if it is who it says it is."""

from __future__ import annotations

import asyncio
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Literal

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from chatbot.adapters.base import AdapterError
from chatbot.adapters.contract.stage import HurriedClock
from chatbot.adapters.email.adapter import EmailAdapter, Server

Security = Literal["starttls", "tls", "none"]
LOGIN = ("bot", "in secret")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1, with its key, that only who is told to trusts."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail of the tests")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


class Session(SMTP):
    """A server that would take a login in the clear too; `overheard` is all that anybody on the way could read."""

    overheard: bytearray

    def data_received(self, data: bytes) -> None:
        if self.transport is None or self.transport.get_extra_info("ssl_object") is None:
            self.overheard += data
        super().data_received(data)


async def log_in(security: Security, certificate: Path | None, served: Security | None = None) -> bytes:
    """Log in at a server, which may not offer the security asked for; returns what was written in the clear."""
    served = served or security
    context = None
    if certificate is not None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
    loop = asyncio.get_running_loop()
    overheard = bytearray()

    def session() -> SMTP:
        session = Session(
            object(),
            authenticator=lambda *given: AuthResult(
                success=given[-1] == LoginPassword(*(part.encode() for part in LOGIN)), handled=False
            ),
            auth_require_tls=False,
            tls_context=context if served == "starttls" else None,
            loop=loop,
        )
        session.overheard = overheard
        return session

    server = await loop.create_server(session, "127.0.0.1", 0, ssl=context if served == "tls" else None)
    try:
        port = server.sockets[0].getsockname()[1]
        adapter = EmailAdapter(
            Server("127.0.0.1", port, security, *LOGIN),
            ("Mentor bot", "mentors@example.org"),
            HurriedClock(),
            addresses=None,
            listen=None,
        )
        try:
            await adapter.connect()
        finally:
            await adapter.close()
            assert b"AUTH" not in overheard
    finally:
        server.close()
    return bytes(overheard)


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_server_that_can_prove_itself_is_used(
    security: Security, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    async with asyncio.timeout(5):
        assert (b"STARTTLS" in await log_in(security, certificate)) is (security == "starttls")


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_a_server_that_cannot_gets_no_password(security: Security, certificate: Path) -> None:
    async with asyncio.timeout(5):
        with pytest.raises(
            AdapterError, match=r"email\.smtp_host: the certificate of 127\.0\.0\.1:\d+ cannot be trusted"
        ):
            await log_in(security, certificate)


@pytest.mark.parametrize(("security", "mend"), [("starttls", "offers no STARTTLS"), ("tls", "does not begin with TLS")])
async def test_a_server_that_offers_no_secrecy_gets_no_password(security: Security, mend: str) -> None:
    """Nor does whoever sits on the way and takes the offer out of what the server says."""
    async with asyncio.timeout(5):
        with pytest.raises(AdapterError, match=rf"email\.security: .* {mend}"):
            await log_in(security, None, served="none")


async def test_a_watched_login_in_the_clear_is_noticed() -> None:
    """The tests above rely on this."""
    with pytest.raises(AssertionError, match="AUTH"):
        await log_in("none", None)
