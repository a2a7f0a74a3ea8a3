"""What crosses between the trusted process and the student's: frames of plain data, and nothing that behaves."""
