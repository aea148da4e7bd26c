// title: How long did actions stay in a state, such as late?
// group: progress
// answers: >-
//   For each action, how many days it has been in one state, counted between the days that the
//   versions stand for, up to the last version; longest first. What happened between two versions
//   nobody knows, so a state is taken to last until the version that says otherwise. Actions that are gone are
//   not counted.
// sentence: "Actions that were {state} between versions: {rows} of {actions}, over {versions} versions."
// shown: [name, days, still, basis, owners, says]
// parameters:
//   state:
//     type: choice
//     default: late
//     choices: [not started, in progress, late, completed, completed and continuing, no longer needed]
//     help: The state, in the one vocabulary
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
// columns:
//   plan: The id of the plan
//   name: The action, by its id without the plan
//   says: Its words
//   state: The state asked about
//   days: For how many days it was in it
//   still: Whether it is in it now
//   basis: How we know the state it is in now; matched where a colour or a word such as Red says so
//   written: How the present version writes its status
//   owners: Who owns it now
//   actions: How many actions the plans asked about have now
//   versions: How many versions of these plans were loaded
MATCH (action:Action)
WHERE $plan = '' OR action.plan = $plan
MATCH (version:Version {plan: action.plan})
WITH action, min(version.number) AS first, max(version.on) AS today
OPTIONAL MATCH (change:Change)-[:CHANGED]->(action)
WHERE change.kind = 'status'
OPTIONAL MATCH (change)-[:BROUGHT_BY]->(changed:Version)
WITH action, first, today,
     sum(CASE WHEN change.before_reads = $state THEN change.lasted ELSE 0 END) AS before,
     max(changed.on) AS last_change
OPTIONAL MATCH (begun:Change {kind: 'added'})-[:CHANGED]->(action)
OPTIONAL MATCH (begun)-[:BROUGHT_BY]->(with_it:Version)
OPTIONAL MATCH (start:Version {plan: action.plan, number: first})
WITH action, today, before, coalesce(last_change, with_it.on, start.on) AS since
WITH action, CASE WHEN action.state = $state
                  THEN before + duration.inDays(date(since), date(today)).days
                  ELSE before END AS days
WHERE days > 0
OPTIONAL MATCH (action)-[:OWNED_BY]->(owner:Agency)
WITH action, days, owner
ORDER BY owner.name
WITH action, days, collect(owner.name) AS owners
RETURN action.plan AS plan, substring(action.id, size(action.plan) + 1) AS name,
       action.text AS says, $state AS state, days,
       CASE WHEN action.state = $state THEN 'yes' ELSE 'no' END AS still,
       action.state_basis AS basis, action.status AS written, owners,
       COUNT { MATCH (a:Action) WHERE $plan = '' OR a.plan = $plan } AS actions,
       COUNT { MATCH (v:Version) WHERE $plan = '' OR v.plan = $plan } AS versions
ORDER BY days DESC, action.plan, action.id
