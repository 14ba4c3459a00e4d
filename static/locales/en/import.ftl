# What stands before the number of a person whom an import brought
import-participant = Participant
