// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.time.Instant;
import org.bitstreamproject.verkstad.shared.domain.PersonId;

/**
 * One stored revision of a model.
 *
 * @param uid of the model: its page is {@code /model/{uid}}
 * @param number counts up from 1; the base of the next save
 * @param sha256 of the stored text, in hex
 * @param command what made it: {@code start}, {@code add-step}, {@code undo} …
 */
public record ModelVersion(
        String uid,
        ModelOwner owner,
        int number,
        Model model,
        String sha256,
        PersonId author,
        String command,
        Instant at) {

    public String path() {
        return "/model/" + uid;
    }
}
