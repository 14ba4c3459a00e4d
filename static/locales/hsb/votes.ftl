vote-error-closed = Tu njemóžeće tuchwilu wothłosować: Termin je nimo abo doba so hišće njeje započała.
