package analysis

import (
	"cmp"
	"math/big"
	"slices"
	"sort"
	"strings"

	"qingdan/internal/campaign"
)

// Data is the readings of a campaign, ready to be added up. It does not change once Sort was called.
type Data struct {
	metrics  map[campaign.ID]*metric
	channels []campaign.ID // by number; 0 is the reading for all of them
	number   map[campaign.ID]int32
	days     []campaign.Date // by number: as they came, once sorted in their order
	dayOf    map[campaign.Date]int32
}

// metric is a metric with what was read of it.
type metric struct {
	campaign.Metric
	list []entry           // by day, then channel
	of   map[int32][]entry // the same by channel
}

// entry is one reading.
type entry struct {
	day, channel int32
	value        float64
}

// New is the data of a campaign before anything was read: of its metrics and channels.
func New(w *campaign.Workbook) *Data {
	d := &Data{metrics: map[campaign.ID]*metric{}, number: map[campaign.ID]int32{}, dayOf: map[campaign.Date]int32{}}
	for _, m := range w.Metrics {
		d.metrics[m.ID] = &metric{Metric: m, of: map[int32][]entry{}}
	}
	numbered(&d.channels, d.number, "")
	for _, c := range w.Channels {
		numbered(&d.channels, d.number, c.ID)
	}
	return d
}

// numbered is the number of what is on a list, the next one of what was not on it.
func numbered[K comparable](list *[]K, numbers map[K]int32, k K) int32 {
	n, known := numbers[k]
	if !known {
		n = int32(len(*list))
		numbers[k] = n
		*list = append(*list, k)
	}
	return n
}

// Add takes one reading: channel "" is one for all channels together. Of a metric that is not there it takes nothing.
func (d *Data) Add(metric, channel campaign.ID, day campaign.Date, value float64) {
	if m := d.metrics[metric]; m != nil && day != "" {
		m.list = append(m.list, entry{numbered(&d.days, d.dayOf, day), numbered(&d.channels, d.number, channel), value})
	}
}

// Sort ends the reading: figures can be asked for. Days get their numbers by their order, so that nothing compares texts
// a hundred thousand times.
func (d *Data) Sort() {
	came := d.days
	d.days = slices.Clone(came)
	slices.Sort(d.days)
	order := make([]int32, len(came))
	for i, day := range d.days {
		order[d.dayOf[day]] = int32(i)
	}
	for n, day := range came {
		d.dayOf[day] = order[n]
	}
	for _, m := range d.metrics {
		for i := range m.list {
			m.list[i].day = order[m.list[i].day]
		}
		slices.SortFunc(m.list, func(a, b entry) int {
			if a.day != b.day {
				return int(a.day - b.day)
			}
			return cmp.Or(int(a.channel-b.channel), cmp.Compare(a.value, b.value))
		})
		for _, e := range m.list {
			m.of[e.channel] = append(m.of[e.channel], e)
		}
	}
}

// Scope says which readings count: those from one day to another, both included ("" for no bound), of one channel or, for
// "", of all of them together.
type Scope struct {
	From, To campaign.Date
	Channel  campaign.ID
}

// Total is a metric over a scope; nil where nothing was read of it.
//
// Of all channels together a day's figure is the reading for all of them where there is one; else the channels' readings
// added up (aggregate "average": their mean). Over days, sum adds up; average is the mean of the readings; last is the
// latest reading, of all channels the sum of each one's latest; a ratio is the total of its numerator ÷ the total of its
// denominator (× 100 where its unit is %), never a mean of ratios, and nil over zero.
func (d *Data) Total(id campaign.ID, s Scope) *float64 { return float(d.total(id, s)) }

// float rounds once.
func float(r *big.Rat) *float64 {
	if r == nil {
		return nil
	}
	f, _ := r.Float64()
	return &f
}

func (d *Data) total(id campaign.ID, s Scope) *big.Rat {
	m := d.metrics[id]
	if m == nil {
		return nil
	}
	if m.Aggregate == "ratio" {
		return d.ratio(m, func(id campaign.ID) *big.Rat { return d.total(id, s) })
	}
	list := d.within(m, s)
	if s.Channel == "" {
		list = wholes(list)
	}
	if len(list) == 0 {
		return nil
	}
	switch m.Aggregate {
	case "last":
		return latest(list)
	case "average":
		return mean(list)
	}
	return sum(list)
}

// ratio divides what two metrics come to. A ratio of ratios has no sums to be made of: nil.
func (d *Data) ratio(m *metric, of func(campaign.ID) *big.Rat) *big.Rat {
	for _, id := range []campaign.ID{m.Over, m.Under} {
		if part := d.metrics[id]; part == nil || part.Aggregate == "ratio" {
			return nil
		}
	}
	over, under := of(m.Over), of(m.Under)
	if over == nil || under == nil || under.Sign() == 0 {
		return nil
	}
	q := new(big.Rat).Quo(over, under)
	if strings.TrimSpace(m.Unit) == "%" || strings.TrimSpace(m.Unit) == "％" {
		q.Mul(q, big.NewRat(100, 1))
	}
	return q
}

// within are the readings of a metric between two days: of one channel, for "" of every one.
func (d *Data) within(m *metric, s Scope) []entry {
	list := m.list
	if s.Channel != "" {
		n, known := d.number[s.Channel]
		if !known {
			return nil
		}
		list = m.of[n]
	}
	since := func(day campaign.Date, after bool) int { // where the readings of a day begin, or those after it
		n, known := slices.BinarySearch(d.days, day)
		if known && after {
			n++
		}
		return sort.Search(len(list), func(i int) bool { return list[i].day >= int32(n) })
	}
	first, last := since(s.From, false), len(list)
	if s.To != "" {
		last = since(s.To, true)
	}
	return list[first:max(first, last)]
}

// wholes leave out the channels' readings of each day that has one for all of them.
func wholes(list []entry) []entry {
	if !slices.ContainsFunc(list, func(e entry) bool { return e.channel == 0 }) {
		return list
	}
	out := make([]entry, 0, len(list))
	whole := int32(-1)
	for _, e := range list { // the reading for all comes first in its day
		if e.channel == 0 {
			whole = e.day
		}
		if e.channel == 0 || e.day != whole {
			out = append(out, e)
		}
	}
	return out
}

func sum(list []entry) *big.Rat {
	var e campaign.Exact
	for _, r := range list {
		e.Add(r.value)
	}
	return e.Rat()
}

func mean(list []entry) *big.Rat {
	return new(big.Rat).Quo(sum(list), big.NewRat(int64(len(list)), 1))
}

// latest adds up each channel's latest reading; a reading for all stands for whatever was read before it.
func latest(list []entry) *big.Rat {
	last := map[int32]entry{}
	for _, e := range list {
		last[e.channel] = e
	}
	if whole, is := last[0]; is {
		newer := false
		for _, e := range last {
			newer = newer || e.day > whole.day
		}
		if !newer {
			return sum([]entry{whole})
		}
		delete(last, 0)
	}
	var e campaign.Exact
	for _, r := range last {
		e.Add(r.value)
	}
	return e.Rat()
}

// On is a metric on one day: Total of that day.
func (d *Data) On(id campaign.ID, day campaign.Date, channel campaign.ID) *float64 {
	return d.Total(id, Scope{day, day, channel})
}

// Split says whether the figure of a metric on a day is made of its channels' readings: then it is worked out, not read.
func (d *Data) Split(id campaign.ID, day campaign.Date) bool {
	m := d.metrics[id]
	if m == nil || m.Aggregate == "ratio" {
		return m != nil
	}
	list := d.within(m, Scope{From: day, To: day})
	return len(list) > 0 && list[0].channel != 0
}

// Days are the days on which something was read of a metric, of any channel; of a ratio, those of both its parts.
func (d *Data) Days(id campaign.ID) []campaign.Date {
	m := d.metrics[id]
	out := []campaign.Date{}
	if m == nil {
		return out
	}
	if m.Aggregate == "ratio" {
		over, under := d.metrics[m.Over], d.metrics[m.Under]
		if over == nil || under == nil || over.Aggregate == "ratio" || under.Aggregate == "ratio" {
			return out
		}
		both := d.Days(m.Under)
		for _, day := range d.Days(m.Over) {
			if _, is := slices.BinarySearch(both, day); is {
				out = append(out, day)
			}
		}
		return out
	}
	last := int32(-1)
	for _, e := range m.list {
		if e.day != last {
			last = e.day
			out = append(out, d.days[last])
		}
	}
	return out
}

// Span is the first and the last day with any reading; "" without one.
func (d *Data) Span() (first, last campaign.Date) {
	for _, m := range d.metrics {
		if n := len(m.list); n > 0 {
			if day := d.days[m.list[0].day]; first == "" || day < first {
				first = day
			}
			last = max(last, d.days[m.list[n-1].day])
		}
	}
	return first, last
}

// Len is how many readings there are.
func (d *Data) Len() (n int) {
	for _, m := range d.metrics {
		n += len(m.list)
	}
	return n
}

// Line is a metric on each of some days, in order: by itself or, cumulated, what it comes to by the day's end; then a day
// after the last reading has no figure.
func (d *Data) Line(id campaign.ID, days []campaign.Date, channel campaign.ID, cumulated bool) []*float64 {
	out := make([]*float64, len(days))
	m := d.metrics[id]
	if m == nil {
		return out
	}
	var sum campaign.Exact
	latest := campaign.Date("")
	if read := d.Days(id); len(read) > 0 {
		latest = read[len(read)-1]
	}
	for i, day := range days {
		switch {
		case !cumulated:
			out[i] = d.On(id, day, channel)
		case day > latest:
		case m.Aggregate != "sum":
			out[i] = d.Total(id, Scope{To: day, Channel: channel})
		default:
			if i == 0 { // what was read before the first day is in it
				if before := d.Total(id, Scope{To: day.Add(-1), Channel: channel}); before != nil {
					sum.Add(*before)
				}
			}
			if v := d.On(id, day, channel); v != nil {
				sum.Add(*v)
			}
			if sum.Terms() > 0 {
				out[i] = new(sum.Float())
			}
		}
	}
	return out
}
