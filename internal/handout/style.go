package handout

// The measures of paper: sizes of type, strokes and inks, each named for what it is used for.

// pt is one point in millimetres.
const pt = 25.4 / 72

// colour is red, green, blue.
type colour [3]int

// Nothing lighter than secondary carries text; accent only ever colours a mark, since in grey it turns paler than text.
var (
	ink       = colour{0, 0, 0}
	secondary = colour{0x3D, 0x3D, 0x3D}
	ruleGrey  = colour{0x8A, 0x8A, 0x8A}
	hairGrey  = colour{0xB5, 0xB5, 0xB5}
	accent    = colour{0xB3, 0x26, 0x1E}
)

// style is how a run of text is set: size and leading in points.
type style struct {
	bold    bool
	size    float64
	leading float64
	colour  colour
}

var (
	nameType    = &style{true, 19, 24, ink}
	nameSmall   = &style{true, 16, 24, ink}
	nameSecond  = &style{false, 14, 24, ink} // the name in the second language
	nameVariant = &style{false, 12, 24, ink}
	nameThird   = &style{false, 11, 24, ink} // and where there is little room
	bandType    = &style{false, 10, 13, ink}
	bandSmall   = &style{false, 9, 13, ink}
	pageType    = &style{true, 11, 12.4, ink}
	codeType    = &style{false, 9, 12.4, ink}
	codeBold    = &style{true, 9, 12.4, ink}
	headline    = &style{true, 16, 24, ink}
	sectionType = &style{true, 13, 18, ink}
	sectionThin = &style{false, 11.5, 18, ink} // the section's words in the second language
	sectionNote = &style{false, 10, 14, secondary}
	taskType    = &style{false, 12, 16, ink}
	taskKey     = &style{true, 12, 16, ink}
	gateType    = &style{true, 12.5, 16, ink}
	bodyType    = &style{false, 10.5, 14.5, ink}
	bodyBold    = &style{true, 10.5, 14.5, ink}
	bodyGrey    = &style{false, 10.5, 14.5, secondary}
	cellType    = &style{false, 10.5, 14.5, ink} // beside a task, on its baseline
	dateType    = &style{true, 10.5, 16, ink}
	columnType  = &style{true, 9, 12, ink}
	columnThin  = &style{false, 9, 12, ink}
	labelType   = &style{false, 9, 12, secondary}
	tagType     = &style{true, 9, 10.8, ink}
)

// stroke is a line's weight in mm and its colour. The zero stroke is not drawn.
type stroke struct {
	weight float64
	colour colour
}

var (
	rowRule   = stroke{0.15, ruleGrey}
	itemRule  = stroke{0.15, hairGrey} // between the parts of one row
	tableRule = stroke{0.35, ink}      // under the head and the last row
	bandRule  = stroke{0.5, ink}
	gateRule  = stroke{0.7, ink}
	writeRule = stroke{0.2, ink}       // to write on
	penRule   = stroke{0.15, hairGrey} // upright, beside handwriting
	boxStroke = stroke{0.4, ink}
	gateBox   = stroke{0.6, ink}
	tickMark  = stroke{0.7, ink}
	tagStroke = stroke{0.35, accent}
)
