"""The meaning of a mail server's refusal, for the operator and for the mail that was to be sent."""

from __future__ import annotations

import socket
import ssl

import aiosmtplib

from chatbot.adapters.base import Rejected, RetryLater, SendError, Uncertain, Unreachable

PAUSE_AFTER_A_FAULT = 60.0
"""Seconds to wait before a mail that the server could not take is tried again."""


def mend(error: Exception, place: str) -> str:
    """Return one line on what an operator should mend if the server at `place` (host and port) cannot be used."""
    cause = error.__cause__ if isinstance(error, aiosmtplib.SMTPConnectError) and error.__cause__ else error
    match cause:
        case aiosmtplib.SMTPAuthenticationError():
            return "email.username, email.password: the mail server refuses this login"
        case aiosmtplib.SMTPSenderRefused(sender=sender, code=code):
            local, _, domain = sender.partition("@")
            keys = "email.reply_address" if "+" in local else "email.from_address"
            shown = f"{local.partition('+')[0]}+...@{domain}" if "+" in local else sender
            return (
                f"{keys}: the mail server does not let this login send as {shown} (it answers {code}); allow it there"
            )
        case socket.gaierror():
            return f"email.smtp_host: the host of {place} is not known; is there a typo?"
        case ssl.SSLCertVerificationError():
            return (
                f"email.smtp_host: the certificate of {place} cannot be trusted ({cause.verify_message});"
                " use the name the certificate is made for"
            )
        case ssl.SSLError():
            return f'email.security: {place} does not begin with TLS; try "starttls", or another smtp_port (465)'
        case aiosmtplib.SMTPException() if "STARTTLS extension not supported" in str(cause):
            return f'email.security: {place} offers no STARTTLS; try "tls" with smtp_port = 465'
        case aiosmtplib.SMTPException() if "AUTH extension is not supported" in str(cause):
            return f"email.username: {place} takes no login here; leave it out, or let security be starttls or tls"
        case _:
            return (
                f"email.smtp_host, email.smtp_port, email.security: {place} cannot be used"
                f" ({type(cause).__name__}); see that all three are right and that it can be reached from here"
            )


def failure(error: aiosmtplib.SMTPException) -> SendError:
    """Return the error of `Adapter.send` that a failed hand-over amounts to."""
    match error:
        case aiosmtplib.SMTPRecipientsRefused(recipients=[aiosmtplib.SMTPRecipientRefused(code=code, message=why), *_]):
            if code >= 500:  # 5.7: the server may not take mails for anybody from here, whoever they are for
                return (Rejected if why.startswith("5.7.") else Unreachable)(f"refused with {code}")
            return RetryLater(PAUSE_AFTER_A_FAULT)
        case aiosmtplib.SMTPResponseException(code=code):
            return Rejected(f"refused with {code}") if code >= 500 else RetryLater(PAUSE_AFTER_A_FAULT)
        case aiosmtplib.SMTPNotSupported():
            return Rejected(type(error).__name__)
        case _:
            return Uncertain(type(error).__name__)
