# What a request may consist of at the most
bounds-fields = To je wjace polow, hač móže formular abo adresa tu měć.
bounds-levels = Podaća su hłubšo do so zaplećene, hač so tu přiwozmje.
