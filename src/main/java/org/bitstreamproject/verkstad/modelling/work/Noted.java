// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.bitstreamproject.verkstad.modelling.ModelNote;
import org.bitstreamproject.verkstad.modelling.ModelNotes;
import org.bitstreamproject.verkstad.modelling.ModelVersion;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Asks wherever models are commented on what was said of one. */
@Dependent
public class Noted {

    private final Iterable<ModelNotes> sources;

    @Inject
    public Noted(@Any Instance<ModelNotes> sources) {
        this((Iterable<ModelNotes>) sources);
    }

    public Noted(Iterable<ModelNotes> sources) {
        this.sources = sources;
    }

    /** Nothing where nobody comments on models. */
    public List<ModelNote> of(SessionInfo reader, ModelVersion version) {
        var notes = new ArrayList<ModelNote>();
        sources.forEach(source -> notes.addAll(source.of(reader, version)));
        return notes;
    }
}
