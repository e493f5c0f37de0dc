// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework.page;

import org.bitstreamproject.verkstad.course.NeighbourText;

/** A case as its page shows it. @param words helps a reader of another language */
public record ReadingPage(CaseView view, NeighbourText words) {}
