// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelStore;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** A model as it is stored, to take home, also when this program cannot read it. */
@Dependent
@Transactional
public class ReadStored {

    private final ModelStore store;
    private final Owners owners;

    @Inject
    public ReadStored(ModelStore store, Owners owners) {
        this.store = store;
        this.owners = owners;
    }

    /** @param whole the newest version that the text holds in full @param json with the names of its type and stage */
    public record Stored(int number, int whole, String json, ModelContext context) {}

    /** @throws NotVisible when there is none or it is not theirs to see */
    public Stored of(SessionInfo reader, String uid) {
        var text = store.text(uid).orElseThrow(NotVisible::new);
        return new Stored(text.number(), text.whole(), text.json(), owners.context(reader, text.owner()));
    }
}
