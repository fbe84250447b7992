"""The programme's guide: pages of Markdown, read, put in order and searched. Free of I/O."""
