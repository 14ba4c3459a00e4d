vote-error-closed = Voting is not possible here at the moment: the period has ended or has not yet begun.
