select rule, score, detail, effect from post_findings where post_id = $1
