// Package analysis works out what readings come to: totals by metric, day and channel, pace against targets, and how far
// something was achieved. It is pure: who has read a workspace hands it the readings. Every figure that cannot be worked
// out, for want of a reading or because it would divide by zero, is nil: there is no NaN and no infinity in its answers.
package analysis
