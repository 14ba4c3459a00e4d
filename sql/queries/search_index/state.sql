select index_name, shape, ready, tasks, building, stage, loaded_kind, loaded_id, loaded_page, loaded, trouble
from search_engine
