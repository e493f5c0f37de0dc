// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/**
 * One line of a model's history.
 *
 * @param contentNo the revision whose content it has: an older one's after undo and redo
 * @param title the name it was given, empty for none
 */
public record ModelEntry(int number, int contentNo, String command, PersonId author, Instant at, String title) {}
