"""The channels on which members are asked, one after the other until they answer."""
