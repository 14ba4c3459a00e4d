-- From here on whoever votes leaves a delta, so that the counting that follows loses no vote.
select count(*) from (select from vote_counts where consultation_id = $1 order by post_id for update) as locked
