"""The programme's state: tables, one repository a feature, and the transaction in which they work."""
