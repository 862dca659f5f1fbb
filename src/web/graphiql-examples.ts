/** What stands in the tabs of GraphiQL at first. */
export const EXAMPLES: { query: string; variables?: string }[] = [
  {
    query: `# The power lists in force, and the first powers of each.
# Whether a list is the official text or a reconstruction stands in its provenance.
# 现行的权力清单及其前几项权力；是原文还是重建本，见 provenance。
query Lists {
  publishers(first: 5) {
    nodes {
      name
      currentEdition {
        title
        provenance {
          status
          note
        }
        powers(first: 5) {
          totalCount
          nodes {
            code
            name
            english: name(lang: EN)
            basisStatus
            legalBases(role: CONFERS) {
              citation
              status
            }
            timeLimits(kind: STATUTORY, purpose: DECISION) {
              label
            }
          }
        }
      }
    }
  }
}
`,
  },
  {
    query: `# From everyday words to matters, and what to bring.
# 用自己的话查找事项，以及要带的材料。
query Search($query: String!) {
  search(query: $query, first: 3) {
    totalCount
    edges {
      node {
        code
        name
        materials {
          name
          requiredWhen
        }
      }
      highlights {
        field
        fragments {
          text
          matched
        }
      }
    }
  }
}
`,
    variables: `{
  "query": "上班路上被车撞了算工伤吗"
}`,
  },
  {
    query: `# What no longer holds of the powers of a list, and since when.
# 清单中哪些内容已不再适用。
query Outdated {
  powers(first: 10) {
    nodes {
      code
      name
      status
      partStandings {
        part
        since
        now
        basis {
          citation
        }
      }
    }
  }
}
`,
  },
  {
    query: `# Which powers rest on an article, and which would lose their last basis with it.
# 哪些权力依据某一条，该条失效后哪些失去依据。
query Affected($instrument: String!, $article: String) {
  affectedBy(instrument: $instrument, article: $article) {
    citing(first: 20) {
      totalCount
      nodes {
        roles
        power {
          code
          name
        }
      }
    }
    losingLastBasis(first: 20) {
      nodes {
        code
        name
      }
    }
  }
}
`,
    variables: `{
  "instrument": "labor-contract-law",
  "article": "57"
}`,
  },
]
