// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.course;

import java.util.List;
import java.util.Optional;
import org.bitstreamproject.verkstad.shared.domain.EditionId;
import org.bitstreamproject.verkstad.shared.domain.EnrolmentId;

/** Who works together. Implemented by the feature that owns the groups; the course knows only that there are some. */
public interface WorkGroups {

    /** The group this person is a confirmed member of. */
    Optional<WorkGroup> of(EnrolmentId member);

    /** All of an edition, by organisation and title. */
    List<WorkGroup> inEdition(EditionId edition);
}
