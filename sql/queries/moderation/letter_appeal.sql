select outcome, reasons from appeals where id = $1
