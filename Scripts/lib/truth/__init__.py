"""A grammar of true papers: every fact holds, every choice of how to print it is made by chance."""
