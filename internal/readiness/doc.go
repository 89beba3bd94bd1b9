// Package readiness judges a campaign: the rules a plan is held to, each a small function in one table, and the findings
// with the place that puts each right. It is pure, and speaks in codes.
//
// Readings and responses are many: what they come to is handed in as Figures by who has read them.
//
// material.stock does not count what prizes were
// handed out, and budget.overrun not who released the reserve.
package readiness
