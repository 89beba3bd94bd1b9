// Where toasts stand (Toast.tsx says them).
import { Notifications } from '@mantine/notifications'

export default function Toasts() {
  return <Notifications position="bottom-center" limit={4} />
}
