-- Which of a post's earlier versions its readers have seen, and since when.
alter table messages.post_version add column published_at timestamptz;
