select modes, words from signal_settings
