select may_write(current_tenant(), $1)
