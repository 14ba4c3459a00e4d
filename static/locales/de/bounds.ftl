# What a request may consist of at the most
bounds-fields = Das sind mehr Felder, als ein Formular oder eine Adresse hier haben kann.
bounds-levels = Die Angaben sind tiefer ineinander verschachtelt, als hier angenommen wird.
