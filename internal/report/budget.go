package report

// budget is what was spent against what was approved, by category where it went over, the reserve, and both returns.
func budget(p *pen) {
	b := p.Results.Budget
	p.write(p.spent(), p.reserve())
	var over, under []string
	for _, c := range b.Categories {
		name := c.Name
		if name == "" {
			name = p.say("uncategorised")
		}
		switch {
		case c.Left < 0 && c.Used != nil:
			over = append(over, p.say("category.over", "category", name, "spent", p.money(c.Spent), "may", p.money(c.May), "over", p.money(-c.Left)))
		case c.Left < 0:
			over = append(over, p.say("category.unplanned", "category", name, "spent", p.money(c.Spent)))
		case c.Left > 0 && c.Spent > 0:
			under = append(under, p.say("category.under", "category", name, "left", p.money(c.Left)))
		}
	}
	switch {
	case len(over) > 0:
		p.write(p.say("categories.over", "count", count(len(over)), "categories", p.clauses(over)))
	case b.Spent > 0 && len(b.Categories) > 0:
		p.write(p.say("categories.held"))
	}
	if len(under) > 0 {
		p.write(p.say("categories.under", "categories", p.clauses(under)))
	}
	if b.Loose > 0 {
		p.write(p.say("loose", "amount", p.money(b.Loose)))
	}
	p.write(p.net(), p.gross())
	for _, lack := range p.Results.Return.Missing {
		p.write(p.say("return.lacks." + lack))
	}
}

// spent says what was spent of what was approved, without an approved total of what was planned.
func (p *pen) spent() string {
	b := p.Results.Budget
	of, key := b.Planned, "planned"
	if b.Approved != nil {
		of, key = *b.Approved, "approved"
	}
	params := []string{"spent", p.money(b.Spent), "of", p.money(of), "left", p.money(of - b.Spent), "over", p.money(b.Spent - of)}
	switch {
	case of == 0 && b.Spent == 0:
		return p.say("budget.none")
	case of == 0:
		return p.say("budget.open", params...)
	case b.Spent == 0:
		return p.say("budget.unspent."+key, params...)
	case b.Used != nil:
		params = append(params, "share", p.share(*b.Used))
	}
	switch {
	case b.Spent > of:
		return p.say("budget.over."+key, params...)
	case b.Spent == of:
		return p.say("budget.even."+key, params...)
	}
	return p.say("budget.under."+key, params...)
}

// reserve says what was let go of the reserve; "" without one.
func (p *pen) reserve() string {
	b := p.Results.Budget
	switch {
	case b.Reserve == nil || *b.Reserve == 0:
		return ""
	case b.Released == 0:
		return p.say("reserve.whole", "reserve", p.money(*b.Reserve))
	}
	return p.say("reserve.used", "reserve", p.money(*b.Reserve), "released", p.money(b.Released))
}

// net is the return on investment as (revenue − cost) ÷ cost; "" where it is not known.
func (p *pen) net() string {
	r := p.Results.Return
	if r.Net == nil || r.Revenue == nil || r.Cost == nil {
		return ""
	}
	return p.say("return.net", "revenue", p.money(*r.Revenue), "cost", p.money(*r.Cost), "roi", ratio(*r.Net))
}

// gross is the return as gross profit ÷ cost; "" where it is not known.
func (p *pen) gross() string {
	r := p.Results.Return
	if r.Gross == nil || r.Profit == nil || r.Cost == nil || r.Margin == nil {
		return ""
	}
	return p.say("return.gross", "margin", p.share(float64(*r.Margin)/10_000), "profit", p.money(*r.Profit), "roi", ratio(*r.Gross))
}
