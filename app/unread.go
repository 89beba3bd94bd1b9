package app

import "qingdan/internal/campaign"

// unread are the core metrics that have no reading of a day.
func (c *core) unread(*campaign.Workbook, campaign.Date) []campaign.ID { return nil }
