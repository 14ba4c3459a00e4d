select consultation_id, title, agree, neutral, disagree from contribution_rows where id = $1
