// Names are not asked of each record: that alone would double the time in which the hub plans the query.
const record = `
fragment Record on AidRecord {
  id
  department
  programme { code title(language: $lang) }
  need
  status
  from
  to
  amount
  reference
  caseNumber
  persons { pid }
  division { name(language: $lang) }
}`;

const check = `
fragment Check on PriorAidCheck {
  verdict
  departments { department status asOf recordCount message(language: $lang) }
  findings {
    id
    kind
    rule { id title(language: $lang) says(language: $lang) status legalBasis { document article } }
    persons { pid name }
    records { ...Record }
    from
    to
    months
    amount
    explanation(language: $lang)
  }
  checkedAt
  validUntil
  rulesVersion
  receipt
}`;

const history = `
fragment History on AidRecordConnection {
  edges { node { ...Record } }
  totalCount
  pageInfo { hasNextPage }
  departments { department status }
}`;

const household = `
fragment WholeHousehold on Household {
  id
  address
  division { code name(language: $lang) }
  members { pid name maskedIdNumber relation }
  check { ...Check }
  aidHistory(first: $first) { ...History }
}${record}${check}${history}`;

export const householdQuery = `
query HouseholdOf($idNumber: String!, $lang: Language!, $first: Int!) {
  household: householdOf(idNumber: $idNumber) { ...WholeHousehold }
}${household}`;

export const householdByIdQuery = `
query Household($id: ID!, $lang: Language!, $first: Int!) {
  household(id: $id) { ...WholeHousehold }
}${household}`;

export const personQuery = `
query Person($idNumber: String!, $lang: Language!, $first: Int!) {
  person(idNumber: $idNumber) {
    pid
    name
    maskedIdNumber
    relation
    check { ...Check }
    aidHistory(first: $first) { ...History }
  }
}${record}${check}${history}`;
