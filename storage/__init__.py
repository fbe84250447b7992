"""The programme's state: tables, one repository a feature, and the transaction they work in."""
