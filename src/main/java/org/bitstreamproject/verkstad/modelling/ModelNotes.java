// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.List;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Implemented by a feature in which models are commented on: what was said of one, for whom it is meant. */
public interface ModelNotes {

    /** What this person may read about the model, in the order in which it was handed in and written. Who sees the model has been asked. */
    List<ModelNote> of(SessionInfo reader, ModelVersion version);
}
