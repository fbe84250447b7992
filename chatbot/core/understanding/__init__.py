"""Understanding: what people want when they say it in their own words, between the registry and the handlers."""
