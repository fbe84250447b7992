"""Who a person is to the bot: joining, the own profile, giving up a question."""
