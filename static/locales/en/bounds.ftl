# What a request may consist of at the most
bounds-fields = There are more fields than a form or an address can have here.
bounds-levels = The data is nested more deeply than is accepted here.
