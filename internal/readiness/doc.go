// Package readiness judges a campaign: the rules a plan is held to, each a small function in one table, and the findings
// with the place that puts each right. It is pure, and speaks in codes.
//
// Not in the table yet, because the rows they ask about have no kind: data.daily and data.deviation (readings,
// deviations), review.complete (actuals, responses, improvements, meetings). For the same
// reason material.stock does not count what prizes were handed out, and budget.overrun not who released the reserve.
package readiness
