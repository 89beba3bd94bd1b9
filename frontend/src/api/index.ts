// The only room that speaks to Go.
export { prefetchCampaign, prefetchOverview } from './ahead'
export { attach, openAttachment, saveAttachment, useAway } from './attachments'
export { setPaid, useBudget } from './budget'
export { forget, keys, onStep, queries } from './cache'
export { fullScreen, go } from './client'
export {
  enterFigures,
  importReadings,
  readingHeadings,
  useData,
  useDayNumbers,
  useGoalStandings,
  useOffer,
  useRates,
  useSeries,
} from './data'
export { dragsFiles, onDrop } from './drop'
export { ApiError, fieldErrors, needsBackup, readError } from './error'
export { listen } from './events'
export {
  acceptPhrase,
  dismissPhrase,
  enterResponse,
  importResponses,
  removeResponses,
  renameTag,
  responseHeadings,
  tagResponses,
  useDismissedTags,
  useFeedback,
  useResponse,
  useResponses,
  useSuggestedTags,
} from './feedback'
export { advance, giveOut, takeOver, useForeseenPost, useGoods, useLeftovers, usePromotion } from './goods'
export {
  type HistoryFilter,
  readStepChanges,
  useHistory,
  useHistoryFacts,
  useLatestSteps,
  useRowHistory,
  useStepChanges,
} from './history'
export {
  answerIncident,
  closeIncident,
  gradeIncident,
  type Heard,
  logIncident,
  reopenIncident,
  setIncidentTime,
  startIncident,
  useDay,
  useIncidents,
} from './incidents'
export { cancelJob, type Job, runJob, useJobs } from './job'
export { keep, lend, useShared } from './library'
export { isLink, openLink } from './link'
export { ownId, setTaskState, useLoad, useOwners, useOwnTasks } from './mine'
export { enterTicks, readTicks, usePaperCode, usePapers } from './paper'
export { usePast, usePastCounts, usePastFrom } from './past'
export { copyWorkspace, openNext } from './place'
export { DEFAULTS, loadPreferences, reworded, setPreferences, usePreferences } from './preferences'
export {
  prefetchFirst,
  prefetchTemplates,
  readCell,
  useAbout,
  useBackups,
  useCampaigns,
  useDue,
  useDueCounts,
  useEditsState,
  useSavedAt,
  useSearch,
  useSummary,
  useTemplates,
  useTemplateTrash,
  useTrash,
  useWorkbook,
  useWorkspace,
  useWorkspaceFile,
} from './queries'
export { tuneRule, useGoals, useReadiness, useReadinessRules, useStandings, useThemeLength } from './readiness'
export { hideSection, keepSection, redraftSection, useReport, writeSection } from './report'
export { release, setBudget, splitBudget, takeBudget, useBand } from './reserve'
export { nameReturnFirst, useResults } from './results'
export {
  changeTemplate,
  closeCampaign,
  draftAgenda,
  fromMinutes,
  improvementId,
  keepLessons,
  planReview,
  reopenCampaign,
  setImprovementState,
  takeHappened,
  useArchived,
  useHappened,
  useLessonDiff,
  useLessonProposal,
  useOpenImprovements,
  useReviewSpan,
} from './review'
export { addSuggested, fromWorries, groupWorries, useRiskBoard, useSuggestedRisks } from './risks'
export { type AnyRow, findRow, inWorkbook, type KindRow, rowOf } from './rows'
export {
  moveDates,
  moveFrom,
  moveLive,
  resetWorkYear,
  setWorkYear,
  useCritical,
  useForeseenFrom,
  useForeseenLive,
  useForeseenMove,
  useSpecialDays,
  useWorkYears,
} from './schedule'
export {
  correctRun,
  endRun,
  insertRun,
  moveRun,
  nextRun,
  skipRun,
  startRun,
  startRunFrom,
  useRan,
  useRundown,
} from './show'
export { byName, inTurn, ledBy, type Turn, turnOf } from './summary'
export { giveToLeads, splitFee, useContracts, useTeam } from './team'
export * from './types'
export {
  apply,
  duplicate,
  enter,
  exchange,
  make,
  move,
  redo,
  restoreTo,
  turn,
  turnable,
  undo,
  useApply,
  useSaving,
  written,
} from './write'
