// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.study;

import java.util.List;
import org.bitstreamproject.verkstad.modelling.ModelEntry;

/**
 * What a model can be compared with, the newest first.
 *
 * @param today whether it is the future of a model that is begun
 * @param named versions with a name, older than the newest
 * @param latest the last versions before the newest, with a name or without
 */
record Earlier(boolean today, List<ModelEntry> named, List<ModelEntry> latest) {

    /** So many versions are offered beside those with a name. */
    static final int MOST = 30;

    Earlier {
        named = List.copyOf(named);
        latest = List.copyOf(latest);
    }
}
