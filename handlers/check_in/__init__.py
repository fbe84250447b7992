"""How each mentee is doing, asked of the mentor; whether the two are in touch; and whether both are still there."""
