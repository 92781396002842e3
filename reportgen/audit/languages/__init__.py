"""One folder per language: the words, forms and headings that its reports are read by."""
