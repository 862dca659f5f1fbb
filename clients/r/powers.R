# How many powers a list has in each standing of its law: Rscript powers.R http://127.0.0.1:4000
library(jsonlite)
given <- commandArgs(trailingOnly = TRUE)
url <- if (length(given) > 0) given[1] else "http://127.0.0.1:4000"
powers <- stream_in(url(paste0(url, "/api/powers.ndjson?first=100")), verbose = FALSE)
cat(nrow(powers), "\n")
print(table(powers$basisStatus))
