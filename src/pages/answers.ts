// Printed from schema/operations: npm run answers:print

export type Answers = {
  about: {
    publishers: {
      totalCount: number
      nodes: {
        key: string
        name: string
        jurisdiction: { code: string; name: string }
        hotline: string | null
        currentEdition: {
          key: string
          title: string
          effectiveOn: string
          lawAsOf: string
          lawCheckedOn: string | null
          counts: { categories: number; powers: number; instruments: number }
          license: { spdx: string; url: string } | null
          provenance: {
            status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY'
            note: string | null
          }
        } | null
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  affected: {
    affectedBy: {
      instrument: {
        key: string
        title: string
        status: 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
      }
      citing: {
        totalCount: number
        nodes: {
          power: {
            code: string
            url: string
            name: string
            status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
            basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
            outdated: boolean
            provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
          }
          roles: (
            | 'CONDITIONS'
            | 'CONFERS'
            | 'FEE'
            | 'MATERIALS'
            | 'PROCEDURE'
            | 'REMEDY'
            | 'SANCTION'
            | 'TIME_LIMIT'
          )[]
          articles: { notation: string; label: string }[]
        }[]
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
      }
      losingLastBasis: {
        totalCount: number
        nodes: {
          code: string
          url: string
          name: string
          status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
          basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
          outdated: boolean
          provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
        }[]
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
      }
    } | null
  }
  bring: {
    power: {
      code: string
      name: string
      url: string
      status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
      basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
      conditions: { text: string; basis: { citation: string } | null }[]
      materials:
        | {
            name: string
            form: 'COPY' | 'ORIGINAL' | 'ORIGINAL_AND_COPY' | null
            copies: number | null
            requiredWhen: string | null
          }[]
        | null
      fees: {
        charged: boolean | null
        items: {
          name: string
          amount: { amount: string; currency: string } | null
          per: string | null
        }[]
        note: string | null
      }
      timeLimits: { kind: 'APPLICANT' | 'COMMITTED' | 'STATUTORY'; label: string | null }[]
      unit: {
        name: string
        contact: {
          phone: string | null
          address: string | null
          openingHours: string | null
          onlineUrl: string | null
        }
      }
      edition: {
        key: string
        provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
      }
    } | null
  }
  calendar: {
    calendar: {
      year: number
      known: boolean
      workingDays: number
      days: { date: string; off: boolean; statutory: boolean; name: string }[]
    }
  }
  catalogue: {
    catalogue: {
      version: number
      at: string
      registryVersion: number
      registryHash: string
      lawCheckedOn: string | null
      home: {
        key: string
        name: string
        currentEdition: { key: string; title: string; contentHash: string } | null
      }
    }
  }
  category: {
    category: {
      id: string
      code: string
      name: string
      description: string | null
      order: number
      nationalTypeCode: string
      statutoryType:
        | 'ADJUDICATION'
        | 'COERCION'
        | 'COLLECTION'
        | 'CONFIRMATION'
        | 'INSPECTION'
        | 'LICENSING'
        | 'OTHER'
        | 'PAYMENT'
        | 'PENALTY'
        | 'REWARD'
      powerCount: number
      powers: {
        nodes: {
          code: string
          url: string
          name: string
          summary: string | null
          unit: { key: string; name: string }
          status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
          basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
          outdated: boolean
          provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
        }[]
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
      }
      edition: {
        key: string
        title: string
        provenance: {
          status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY'
          note: string | null
        }
      }
    } | null
  }
  changes: {
    changes: {
      totalCount: number
      nodes: {
        kind:
          | 'ERRATA_CHANGED'
          | 'LAW_CHANGED'
          | 'LINEAGE_CHANGED'
          | 'PUBLISHED'
          | 'STANDINGS_CHANGED'
          | 'WITHDRAWN'
        at: string
        version: number
        edition: {
          key: string
          title: string
          effectiveOn: string
          publisher: { key: string; name: string }
          provenance: {
            status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY'
            note: string | null
          }
          withdrawn: { on: string; reason: string } | null
        }
        comparison: {
          from: { key: string } | null
          added: { totalCount: number; nodes: { code: string; name: string }[] }
          removed: { totalCount: number; nodes: { code: string; name: string }[] }
          changed: {
            totalCount: number
            nodes: {
              code: string
              codeBefore: string
              kind: 'MERGED' | 'MOVED' | 'RECODED' | 'RENAMED' | 'SAME' | 'SPLIT'
              after: { name: string }
              fields: { path: string; before: string | null; after: string | null }[]
              legalCauses: {
                on: string
                kind:
                  | 'AMENDED'
                  | 'POWER_BASIS_REPEALED'
                  | 'POWER_CANCELLED'
                  | 'POWER_DELEGATED'
                  | 'POWER_MERGED'
                  | 'POWER_NEW'
                  | 'POWER_RECODED'
                  | 'POWER_RENAMED'
                  | 'POWER_RETURNED'
                  | 'POWER_SPLIT'
                  | 'POWER_TRANSFERRED'
                  | 'REPEALED'
                  | 'REVISED'
                  | 'TAKES_EFFECT'
                instrument: { title: string } | null
              }[]
            }[]
          }
          fields: { path: string; before: string | null; after: string | null }[]
          unchangedCount: number
        } | null
        summary: {
          added: number
          removed: number
          changed: number
          unchanged: number
          powers: {
            code: string
            codeBefore: string | null
            change: 'ADDED' | 'CHANGED' | 'REMOVED'
            parts: string[]
          }[]
        } | null
        law: {
          instrument: { key: string; title: string }
          reason: string | null
          fields: { path: string; before: string | null; after: string | null }[]
        }[]
        standings: {
          checkedOn: string
          reason: string | null
          added: number
          takenBack: number
          codes: string[]
        } | null
        lineage: {
          checkedOn: string
          reason: string | null
          added: number
          takenBack: number
          codes: string[]
        } | null
        errata: { reason: string | null; added: number; takenBack: number; codes: string[] } | null
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  cited: {
    citedIn: {
      title: string | null
      kind:
        | 'ADMINISTRATIVE_REGULATION'
        | 'DEPARTMENT_RULE'
        | 'JUDICIAL_INTERPRETATION'
        | 'LAW'
        | 'LOCAL_REGULATION'
        | 'LOCAL_RULE'
        | 'NORMATIVE_DOCUMENT'
        | 'UNKNOWN'
        | null
      documentNumber: string | null
      versionYear: number | null
      versionOn: string | null
      articles: { notation: string; label: string }[]
      place: string | null
      offset: number
      length: number
      instrument: { key: string; title: string } | null
      standing: 'AMENDED_SINCE' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
      standingOn: string | null
    }[]
  }
  compare: {
    compareEditions: {
      from: {
        key: string
        title: string
        provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
      } | null
      to: {
        key: string
        title: string
        provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
      }
      unchangedCount: number
      fields: { path: string; before: string | null; after: string | null }[]
      added: { totalCount: number; nodes: { code: string; url: string; name: string }[] }
      removed: { totalCount: number; nodes: { code: string; url: string; name: string }[] }
      removals: {
        nodes: {
          power: {
            code: string
            lineage: {
              kind:
                | 'BASIS_REPEALED'
                | 'CANCELLED'
                | 'DELEGATED'
                | 'MERGED'
                | 'NEW'
                | 'RECODED'
                | 'RENAMED'
                | 'RETURNED'
                | 'SPLIT'
                | 'TRANSFERRED'
              on: string
              by: string
            }[]
          }
          legalCauses: {
            on: string
            kind:
              | 'AMENDED'
              | 'POWER_BASIS_REPEALED'
              | 'POWER_CANCELLED'
              | 'POWER_DELEGATED'
              | 'POWER_MERGED'
              | 'POWER_NEW'
              | 'POWER_RECODED'
              | 'POWER_RENAMED'
              | 'POWER_RETURNED'
              | 'POWER_SPLIT'
              | 'POWER_TRANSFERRED'
              | 'REPEALED'
              | 'REVISED'
              | 'TAKES_EFFECT'
            by: string | null
            instrument: { key: string; title: string } | null
          }[]
        }[]
      }
      changed: {
        totalCount: number
        nodes: {
          code: string
          codeBefore: string
          kind: 'MERGED' | 'MOVED' | 'RECODED' | 'RENAMED' | 'SAME' | 'SPLIT'
          before: { url: string; name: string }
          after: { url: string; name: string }
          fields: { path: string; before: string | null; after: string | null }[]
          legalCauses: {
            on: string
            kind:
              | 'AMENDED'
              | 'POWER_BASIS_REPEALED'
              | 'POWER_CANCELLED'
              | 'POWER_DELEGATED'
              | 'POWER_MERGED'
              | 'POWER_NEW'
              | 'POWER_RECODED'
              | 'POWER_RENAMED'
              | 'POWER_RETURNED'
              | 'POWER_SPLIT'
              | 'POWER_TRANSFERRED'
              | 'REPEALED'
              | 'REVISED'
              | 'TAKES_EFFECT'
            by: string | null
            instrument: { key: string; title: string } | null
          }[]
        }[]
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
      }
    } | null
  }
  counterparts: {
    power: {
      code: string
      url: string
      name: string
      basicCode: string | null
      counterparts: {
        score: number
        by: ('BASIC_CODE' | 'CONFERRING_ARTICLE' | 'NAME')[]
        sharedArticles: { citation: string }[]
        power: {
          code: string
          url: string
          name: string
          officialCode: string | null
          basicCode: string | null
          status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
          basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
          edition: { key: string; publisher: { key: string; name: string } }
        }
      }[]
    } | null
  }
  deadlines: {
    power: {
      code: string
      url: string
      name: string
      deadlines: {
        limit: {
          kind: 'APPLICANT' | 'COMMITTED' | 'STATUTORY'
          purpose:
            | 'ACCEPTANCE'
            | 'APPLICATION'
            | 'COMPLIANCE'
            | 'DECISION'
            | 'ENFORCEMENT'
            | 'INVESTIGATION'
            | 'LIMITATION'
            | 'NOTICE'
            | 'OBJECTION'
            | 'PAYMENT'
            | 'SERVICE'
          stage: string
          label: string | null
          basis: { citation: string } | null
        } | null
        remedy: {
          kind: 'ARBITRATION' | 'LITIGATION' | 'RECONSIDERATION' | 'RE_EXAMINATION'
          body: string
          within: { amount: number; unit: 'DAY' | 'MONTH' | 'WORKING_DAY' | 'YEAR' } | null
          basis: { citation: string } | null
        } | null
        from:
          | 'ACCEPTANCE'
          | 'APPLICATION'
          | 'DECISION'
          | 'EVENT'
          | 'FILING'
          | 'KNOWLEDGE'
          | 'OTHER'
          | 'PUBLICATION'
          | 'SERVICE'
        start: string | null
        assumed: boolean
        dueDate: {
          date: string
          bound: 'AT_LEAST' | 'AT_MOST'
          direction: 'AFTER' | 'BEFORE'
          calendarKnown: boolean
        } | null
        standings: {
          since: string
          change: 'ADDED' | 'ENDED' | 'MOVED' | 'REPLACED'
          now: string
          verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT'
        }[]
      }[]
      edition: {
        key: string
        provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
      }
    } | null
  }
  edition: {
    edition: {
      key: string
      title: string
      notice: string | null
      documentNumber: string | null
      issuedOn: string | null
      year: number
      effectiveOn: string
      effectivePrecision: 'DAY' | 'MONTH' | 'YEAR'
      publishedAt: string | null
      lawAsOf: string
      lawCheckedOn: string | null
      contentHash: string
      license: { spdx: string; url: string } | null
      withdrawn: { on: string; reason: string } | null
      declared: { categories: number | null; powers: number | null }
      counts: {
        categories: number
        powers: number
        units: number
        instruments: number
        legalBases: number
      }
      provenance: {
        status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY'
        note: string | null
        source: {
          title: string
          publishedAt: string | null
          by: string | null
          url: string | null
        } | null
      }
      hotline: string | null
      mandate: {
        title: string
        documentNumber: string | null
        note: string | null
        verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT'
      } | null
      elements: { key: string; name: string }[]
      categories: { code: string; name: string; description: string | null; powerCount: number }[]
      units: {
        key: string
        name: string
        kind: 'AGENCY' | 'COMMITTEE_OFFICE' | 'DIVISION' | 'UNKNOWN'
        functions: string | null
        contact: {
          phone: string | null
          complaintPhone: string | null
          address: string | null
          openingHours: string | null
          onlineUrl: string | null
        }
        verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT'
      }[]
      facts: {
        key: string
        label: string
        value: string
        unit: string | null
        qualifier: 'AT_LEAST' | 'EXACT'
        period: string | null
        section: string | null
      }[]
      practices: { key: string; name: string; description: string; section: string | null }[]
      publisher: {
        key: string
        name: string
        shortName: string | null
        hotline: string | null
        currentEdition: { key: string; title: string } | null
      }
      previous: { key: string; title: string } | null
    } | null
  }
  editions: {
    editions: {
      totalCount: number
      nodes: {
        key: string
        title: string
        documentNumber: string | null
        year: number
        effectiveOn: string
        effectivePrecision: 'DAY' | 'MONTH' | 'YEAR'
        publishedAt: string | null
        lawAsOf: string
        lawCheckedOn: string | null
        contentHash: string
        license: { spdx: string; url: string } | null
        withdrawn: { on: string; reason: string } | null
        declared: { categories: number | null; powers: number | null }
        counts: { categories: number; powers: number; instruments: number; legalBases: number }
        provenance: {
          status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY'
          note: string | null
          source: {
            title: string
            publishedAt: string | null
            by: string | null
            url: string | null
          } | null
        }
        publisher: { key: string; name: string; hotline: string | null }
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  errata: {
    errata: {
      totalCount: number
      nodes: {
        key: string
        code: string
        edition: string | null
        field: string
        wrong: string
        reportedBy: 'OFFICE' | 'READER'
        reportedOn: string
        decision: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'PENDING' | 'REJECTED'
        decidedOn: string | null
        reason: string | null
        correctedIn: string | null
        history: {
          decision: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'PENDING' | 'REJECTED'
          decidedOn: string | null
          reason: string | null
          correctedIn: string | null
          version: number
        }[]
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  find: {
    search: {
      totalCount: number
      nodes: {
        code: string
        name: string
        summary: string | null
        status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
        basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        url: string
        edition: {
          key: string
          provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
        }
      }[]
      elsewhere: { matter: string; office: string; hotline: string | null } | null
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  instrument: {
    legalInstrument: {
      id: string
      key: string
      title: string
      shortTitle: string | null
      kind:
        | 'ADMINISTRATIVE_REGULATION'
        | 'DEPARTMENT_RULE'
        | 'JUDICIAL_INTERPRETATION'
        | 'LAW'
        | 'LOCAL_REGULATION'
        | 'LOCAL_RULE'
        | 'NORMATIVE_DOCUMENT'
        | 'UNKNOWN'
      issuer: string
      documentNumber: string | null
      promulgatedOn: string | null
      effectiveOn: string | null
      status: 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
      versions: {
        kind: 'AMENDED' | 'REVISED' | 'UNKNOWN'
        on: string
        effectiveOn: string | null
        by: string | null
      }[]
      repealedOn: string | null
      repealedBy: string | null
      replacedBy: { key: string; title: string } | null
      checkedOn: string | null
      verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT'
      powers: {
        totalCount: number
        nodes: {
          code: string
          url: string
          name: string
          status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
          basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
          outdated: boolean
          provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
        }[]
        pageInfo: { hasNextPage: boolean; endCursor: string | null }
      }
    } | null
  }
  law: {
    legalInstruments: {
      totalCount: number
      nodes: {
        key: string
        title: string
        kind:
          | 'ADMINISTRATIVE_REGULATION'
          | 'DEPARTMENT_RULE'
          | 'JUDICIAL_INTERPRETATION'
          | 'LAW'
          | 'LOCAL_REGULATION'
          | 'LOCAL_RULE'
          | 'NORMATIVE_DOCUMENT'
          | 'UNKNOWN'
        issuer: string
        documentNumber: string | null
        effectiveOn: string | null
        status: 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        versions: { kind: 'AMENDED' | 'REVISED' | 'UNKNOWN'; on: string }[]
        repealedOn: string | null
        repealedBy: string | null
        replacedBy: { key: string; title: string } | null
        checkedOn: string | null
        verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT'
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  lineage: {
    lineage: {
      totalCount: number
      nodes: {
        kind:
          | 'BASIS_REPEALED'
          | 'CANCELLED'
          | 'DELEGATED'
          | 'MERGED'
          | 'NEW'
          | 'RECODED'
          | 'RENAMED'
          | 'RETURNED'
          | 'SPLIT'
          | 'TRANSFERRED'
        on: string
        onPrecision: 'DAY' | 'MONTH' | 'YEAR'
        effect: 'ENDS' | 'NONE' | 'PARTLY' | 'RESUMES'
        from: string[]
        to: string[]
        by: string
        basis: string | null
        instrument: { key: string } | null
        verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT' | null
        recorded: boolean
        note: string | null
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  ordered: {
    powers: {
      totalCount: number
      nodes: {
        code: string
        url: string
        name: string
        summary: string | null
        category: { code: string; name: string }
        unit: { key: string; name: string }
        audience: ('LEGAL_PERSON' | 'NATURAL_PERSON')[]
        initiation: 'EX_OFFICIO' | 'ON_APPLICATION' | 'UNKNOWN'
        status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
        basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        outdated: boolean
        legalBases: {
          citation: string
          status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        }[]
        timeLimits: { kind: 'APPLICANT' | 'COMMITTED' | 'STATUTORY'; label: string | null }[]
        fees: { charged: boolean | null }
        provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  overview: {
    power: {
      code: string
      name: string
      summary: string | null
      url: string
      category: { name: string }
      unit: { name: string; contact: { phone: string | null } }
      status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
      statusCause: {
        kind: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RENAMED' | 'TRANSFERRED'
        on: string
        by: string
      } | null
      basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
      legalBases: {
        citation: string
        status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        statusKnownOn: string | null
        instrument: { key: string }
      }[]
      timeLimits: { kind: 'APPLICANT' | 'COMMITTED' | 'STATUTORY'; label: string | null }[]
      fees: { charged: boolean | null }
      partStandings: {
        part: string
        change: 'ADDED' | 'ENDED' | 'MOVED' | 'REPLACED'
        since: string
        now: string
        basis: { citation: string } | null
      }[]
      edition: {
        key: string
        title: string
        lawCheckedOn: string | null
        provenance: {
          status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY'
          note: string | null
        }
      }
      conditions: { text: string; basis: { citation: string } | null }[]
      materials: { name: string; requiredWhen: string | null }[] | null
      procedure: {
        variant:
          | 'BENEFIT'
          | 'EXPERT_REVIEW'
          | 'EX_OFFICIO'
          | 'FILING'
          | 'POST_APPROVAL'
          | 'THREE_STEP'
          | 'UNKNOWN'
        steps: { name: string; description: string | null }[]
      }
      sanctions: {
        kind:
          | 'BAN'
          | 'CONFISCATION'
          | 'FINE'
          | 'ORDER_CORRECTION'
          | 'REVOCATION'
          | 'SUSPENSION'
          | 'WARNING'
        trigger: string
        fine: {
          min: string | null
          max: string | null
          currency: string
          per: string | null
        } | null
        multiple: { min: string | null; max: string | null; of: string } | null
        basis: { citation: string } | null
      }[]
      remedies: {
        kind: 'ARBITRATION' | 'LITIGATION' | 'RECONSIDERATION' | 'RE_EXAMINATION'
        body: string
        within: { amount: number; unit: 'DAY' | 'MONTH' | 'WORKING_DAY' | 'YEAR' } | null
        basis: { citation: string } | null
      }[]
    } | null
  }
  power: {
    power: {
      id: string
      code: string
      url: string
      name: string
      summary: string | null
      category: {
        code: string
        name: string
        statutoryType:
          | 'ADJUDICATION'
          | 'COERCION'
          | 'COLLECTION'
          | 'CONFIRMATION'
          | 'INSPECTION'
          | 'LICENSING'
          | 'OTHER'
          | 'PAYMENT'
          | 'PENALTY'
          | 'REWARD'
      }
      unit: {
        key: string
        name: string
        contact: {
          phone: string | null
          complaintPhone: string | null
          address: string | null
          openingHours: string | null
          onlineUrl: string | null
        }
      }
      officialCode: string | null
      basicCode: string | null
      subItems: { name: string; officialCode: string | null; basicCode: string | null }[]
      exercisedBy: string | null
      levels: {
        level: 'COUNTY' | 'MUNICIPAL' | 'NATIONAL' | 'PROVINCIAL' | 'TOWNSHIP'
        name: string | null
        scope: string | null
      }[]
      duty: string | null
      responsibilities: {
        stage: string | null
        text: string
        basis: {
          citation: string
          instrument: { key: string }
          article: { notation: string } | null
          currentArticle: { notation: string; label: string } | null
          status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        } | null
      }[]
      responsibilityBasisText: string | null
      accountability: { whom: string[]; cases: string[]; basisText: string | null } | null
      basisText: string | null
      otherColumns: { heading: string; text: string }[]
      audience: ('LEGAL_PERSON' | 'NATURAL_PERSON')[]
      initiation: 'EX_OFFICIO' | 'ON_APPLICATION' | 'UNKNOWN'
      untranslated: string[]
      keywords: string[]
      questions: string[]
      status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
      statusCause: {
        kind: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RENAMED' | 'TRANSFERRED'
        on: string
        effect: 'ENDS' | 'NONE' | 'PARTLY'
        by: string
        note: string | null
      } | null
      basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
      liveBasisCount: number
      outdated: boolean
      partStandings: {
        part: string
        index: number | null
        since: string
        change: 'ADDED' | 'ENDED' | 'MOVED' | 'REPLACED'
        now: string
        value: string | null
        basis: {
          citation: string
          instrument: { key: string; title: string }
          article: { notation: string } | null
          currentArticle: { notation: string; label: string } | null
          status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        } | null
        verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT'
        knownOn: string | null
      }[]
      legalBases: {
        role:
          | 'CONDITIONS'
          | 'CONFERS'
          | 'FEE'
          | 'MATERIALS'
          | 'PROCEDURE'
          | 'REMEDY'
          | 'SANCTION'
          | 'TIME_LIMIT'
        citation: string
        instrument: {
          key: string
          title: string
          status: 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        }
        articles: { notation: string; label: string }[]
        versionOn: string | null
        currentArticles: { notation: string; label: string }[] | null
        ceasedOn: string | null
        laterVersion: {
          kind: 'AMENDED' | 'REVISED' | 'UNKNOWN'
          on: string
          effectiveOn: string | null
          by: string | null
        } | null
        status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        statusKnownOn: string | null
        summary: string | null
        verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT'
      }[]
      conditions: {
        text: string
        basis: {
          citation: string
          instrument: { key: string }
          article: { notation: string } | null
          currentArticle: { notation: string; label: string } | null
          status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        } | null
      }[]
      materials:
        | {
            name: string
            form: 'COPY' | 'ORIGINAL' | 'ORIGINAL_AND_COPY' | null
            copies: number | null
            requiredWhen: string | null
            basis: {
              citation: string
              instrument: { key: string }
              article: { notation: string } | null
              currentArticle: { notation: string; label: string } | null
              status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
            } | null
          }[]
        | null
      procedure: {
        variant:
          | 'BENEFIT'
          | 'EXPERT_REVIEW'
          | 'EX_OFFICIO'
          | 'FILING'
          | 'POST_APPROVAL'
          | 'THREE_STEP'
          | 'UNKNOWN'
        steps: { order: number; name: string; description: string | null }[]
      }
      timeLimits: {
        kind: 'APPLICANT' | 'COMMITTED' | 'STATUTORY'
        purpose:
          | 'ACCEPTANCE'
          | 'APPLICATION'
          | 'COMPLIANCE'
          | 'DECISION'
          | 'ENFORCEMENT'
          | 'INVESTIGATION'
          | 'LIMITATION'
          | 'NOTICE'
          | 'OBJECTION'
          | 'PAYMENT'
          | 'SERVICE'
        from:
          | 'ACCEPTANCE'
          | 'APPLICATION'
          | 'DECISION'
          | 'EVENT'
          | 'FILING'
          | 'KNOWLEDGE'
          | 'OTHER'
          | 'PUBLICATION'
          | 'SERVICE'
        stage: string
        label: string | null
        amount: number | null
        unit: 'DAY' | 'MONTH' | 'WORKING_DAY' | 'YEAR'
        bound: 'AT_LEAST' | 'AT_MOST'
        direction: 'AFTER' | 'BEFORE'
        extension: { amount: number; unit: 'DAY' | 'MONTH' | 'WORKING_DAY' | 'YEAR' } | null
        basis: {
          citation: string
          instrument: { key: string }
          article: { notation: string } | null
          currentArticle: { notation: string; label: string } | null
          status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        } | null
      }[]
      fees: {
        charged: boolean | null
        items: {
          name: string
          amount: { amount: string; currency: string } | null
          per: string | null
        }[]
        note: string | null
        basis: {
          citation: string
          instrument: { key: string }
          article: { notation: string } | null
          currentArticle: { notation: string; label: string } | null
          status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        } | null
      }
      sanctions: {
        kind:
          | 'BAN'
          | 'CONFISCATION'
          | 'FINE'
          | 'ORDER_CORRECTION'
          | 'REVOCATION'
          | 'SUSPENSION'
          | 'WARNING'
        trigger: string
        fine: {
          min: string | null
          max: string | null
          currency: string
          per: string | null
        } | null
        multiple: { min: string | null; max: string | null; of: string } | null
        basis: {
          citation: string
          instrument: { key: string }
          article: { notation: string } | null
          currentArticle: { notation: string; label: string } | null
          status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        } | null
      }[]
      remedies: {
        kind: 'ARBITRATION' | 'LITIGATION' | 'RECONSIDERATION' | 'RE_EXAMINATION'
        from:
          | 'ACCEPTANCE'
          | 'APPLICATION'
          | 'DECISION'
          | 'EVENT'
          | 'FILING'
          | 'KNOWLEDGE'
          | 'OTHER'
          | 'PUBLICATION'
          | 'SERVICE'
        body: string
        within: { amount: number; unit: 'DAY' | 'MONTH' | 'WORKING_DAY' | 'YEAR' } | null
        basis: {
          citation: string
          instrument: { key: string }
          article: { notation: string } | null
          currentArticle: { notation: string; label: string } | null
          status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        } | null
      }[]
      lifecycle: {
        kind: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RENAMED' | 'TRANSFERRED'
        on: string
        effect: 'ENDS' | 'NONE' | 'PARTLY'
        by: string
        note: string | null
      }[]
      listed: boolean
      lineage: {
        kind:
          | 'BASIS_REPEALED'
          | 'CANCELLED'
          | 'DELEGATED'
          | 'MERGED'
          | 'NEW'
          | 'RECODED'
          | 'RENAMED'
          | 'RETURNED'
          | 'SPLIT'
          | 'TRANSFERRED'
        on: string
        onPrecision: 'DAY' | 'MONTH' | 'YEAR'
        effect: 'ENDS' | 'NONE' | 'PARTLY' | 'RESUMES'
        from: string[]
        to: string[]
        by: string
        basis: string | null
        instrument: { key: string } | null
        verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT' | null
        recorded: boolean
        note: string | null
      }[]
      errata: {
        key: string
        field: string
        wrong: string
        reportedBy: 'OFFICE' | 'READER'
        reportedOn: string
        decision: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'PENDING' | 'REJECTED'
        decidedOn: string | null
        reason: string | null
        correctedIn: string | null
      }[]
      continues: {
        kind: 'MERGED' | 'MOVED' | 'RECODED' | 'RENAMED' | 'SAME' | 'SPLIT'
        on: string
        by: string | null
        power: { code: string; url: string; name: string; edition: { key: string } }
      }[]
      continuedBy: {
        kind: 'MERGED' | 'MOVED' | 'RECODED' | 'RENAMED' | 'SAME' | 'SPLIT'
        on: string
        by: string | null
        power: { code: string; url: string; name: string; edition: { key: string } }
      }[]
      history: {
        code: string
        name: string
        edition: {
          key: string
          title: string
          effectiveOn: string
          effectivePrecision: 'DAY' | 'MONTH' | 'YEAR'
        }
      }[]
      related: { code: string; url: string; name: string }[]
      provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY'; note: string | null }
      edition: {
        key: string
        title: string
        contentHash: string
        lawAsOf: string
        lawCheckedOn: string | null
        provenance: {
          status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY'
          note: string | null
        }
        license: { spdx: string; url: string } | null
      }
    } | null
  }
  powers: {
    powers: {
      totalCount: number
      nodes: {
        code: string
        url: string
        name: string
        summary: string | null
        category: { code: string; name: string }
        unit: { key: string; name: string }
        audience: ('LEGAL_PERSON' | 'NATURAL_PERSON')[]
        initiation: 'EX_OFFICIO' | 'ON_APPLICATION' | 'UNKNOWN'
        status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
        basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        outdated: boolean
        legalBases: {
          citation: string
          status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        }[]
        timeLimits: { kind: 'APPLICANT' | 'COMMITTED' | 'STATUTORY'; label: string | null }[]
        fees: { charged: boolean | null }
        provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  publishers: {
    publishers: {
      totalCount: number
      nodes: {
        key: string
        name: string
        shortName: string | null
        hotline: string | null
        jurisdiction: {
          code: string
          name: string
          level: 'COUNTY' | 'MUNICIPAL' | 'NATIONAL' | 'PROVINCIAL' | 'TOWNSHIP'
        }
        currentEdition: {
          key: string
          title: string
          year: number
          counts: { categories: number; powers: number }
          provenance: {
            status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY'
            note: string | null
          }
        } | null
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  registry: {
    legalInstruments: {
      totalCount: number
      nodes: {
        key: string
        title: string
        shortTitle: string | null
        kind:
          | 'ADMINISTRATIVE_REGULATION'
          | 'DEPARTMENT_RULE'
          | 'JUDICIAL_INTERPRETATION'
          | 'LAW'
          | 'LOCAL_REGULATION'
          | 'LOCAL_RULE'
          | 'NORMATIVE_DOCUMENT'
          | 'UNKNOWN'
        issuer: string
        documentNumber: string | null
        promulgatedOn: string | null
        effectiveOn: string | null
        status: 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        repealedOn: string | null
        replacedBy: { key: string; title: string } | null
        checkedOn: string | null
        verification: 'COLLECTION' | 'LIST' | 'MEMORY' | 'TEXT'
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  search: {
    search: {
      totalCount: number
      edges: {
        score: number
        highlights: { field: string; fragments: { text: string; matched: boolean }[] }[]
        node: {
          code: string
          url: string
          name: string
          summary: string | null
          category: { code: string; name: string }
          unit: { key: string; name: string }
          status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
          basisStatus: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
          outdated: boolean
          provenance: { status: 'OFFICIAL' | 'RECONSTRUCTED' | 'UNVERIFIED_COPY' }
        }
      }[]
      facets: {
        field: 'AUDIENCE' | 'CATEGORY' | 'INITIATION' | 'STATUS' | 'UNIT'
        buckets: { value: string; label: string; count: number }[]
      }[]
      elsewhere: { matter: string; office: string; hotline: string | null } | null
      editions: { key: string; title: string }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  standing: {
    statistics: {
      powerCount: number
      byBasisStatus: {
        status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        count: number
      }[]
      byStatus: {
        status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
        count: number
      }[]
      outdated: { powers: number; parts: number }
    }
  }
  statistics: {
    statistics: {
      powerCount: number
      byCategory: { category: { code: string; name: string }; count: number }[]
      byUnit: { unit: { key: string; name: string }; count: number }[]
      byAudience: { audience: 'LEGAL_PERSON' | 'NATURAL_PERSON'; count: number }[]
      outdated: { powers: number; parts: number }
      byStatus: {
        status: 'BASIS_REPEALED' | 'CANCELLED' | 'DELEGATED' | 'RETAINED' | 'TRANSFERRED'
        count: number
      }[]
      byBasisStatus: {
        status: 'AMENDED' | 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        count: number
      }[]
      byInstrument: {
        instrument: {
          key: string
          title: string
          kind:
            | 'ADMINISTRATIVE_REGULATION'
            | 'DEPARTMENT_RULE'
            | 'JUDICIAL_INTERPRETATION'
            | 'LAW'
            | 'LOCAL_REGULATION'
            | 'LOCAL_RULE'
            | 'NORMATIVE_DOCUMENT'
            | 'UNKNOWN'
          status: 'IN_FORCE' | 'NOT_YET_IN_FORCE' | 'REPEALED' | 'UNKNOWN'
        }
        powers: number
        citations: number
      }[]
      statutoryTimeLimits: {
        amount: number
        unit: 'DAY' | 'MONTH' | 'WORKING_DAY' | 'YEAR'
        count: number
      }[]
      feesCharged: { charged: number; free: number; unknown: number }
      verification: { text: number; memory: number }
      citations: {
        total: number
        inRegistry: number
        inForce: number
        amendedSince: number
        repealed: number
        notYetInForce: number
        unknown: number
      }
      completeness: { element: string; filled: number; missing: number }[]
      burden: {
        category: { code: string; name: string }
        decisionDays: number | null
        committedToStatutory: number | null
        materials: number | null
        materialsWithBasis: number | null
        steps: number | null
        fineWidth: number | null
      }[]
    }
  }
  suggest: {
    suggest: {
      text: string
      power: { code: string; url: string; name: string; edition: { key: string } }
    }[]
  }
  timeline: {
    lawTimeline: {
      totalCount: number
      nodes: {
        on: string
        kind:
          | 'AMENDED'
          | 'POWER_BASIS_REPEALED'
          | 'POWER_CANCELLED'
          | 'POWER_DELEGATED'
          | 'POWER_MERGED'
          | 'POWER_NEW'
          | 'POWER_RECODED'
          | 'POWER_RENAMED'
          | 'POWER_RETURNED'
          | 'POWER_SPLIT'
          | 'POWER_TRANSFERRED'
          | 'REPEALED'
          | 'REVISED'
          | 'TAKES_EFFECT'
        by: string | null
        instrument: { key: string; title: string } | null
        powers: { totalCount: number; nodes: { code: string; url: string; name: string }[] }
      }[]
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
    }
  }
  vocabulary: {
    vocabulary: {
      name: string
      label: string
      values: { value: string; label: string; description: string | null }[]
    }[]
  }
}
