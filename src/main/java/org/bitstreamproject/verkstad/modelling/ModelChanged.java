// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import jakarta.persistence.OptimisticLockException;
import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Somebody saved another version in the meantime. Nothing was overwritten; both versions are at hand. */
public class ModelChanged extends DomainException {

    private final transient ModelVersion theirs;
    private final transient Model mine;

    public ModelChanged(ModelVersion theirs, Model mine) {
        super("modelling.error.model-changed");
        this.theirs = theirs;
        this.mine = mine;
    }

    /** For one that lost a race to another edit: it may be tried once more, and is then decided by what was changed. */
    static ModelChanged meanwhile(ModelVersion theirs, Model mine) {
        var lost = new ModelChanged(theirs, mine);
        lost.initCause(new OptimisticLockException());
        return lost;
    }

    /** The version that is stored now. */
    public ModelVersion theirs() {
        return theirs;
    }

    /** The version that was to be saved. */
    public Model mine() {
        return mine;
    }

    @Override
    public int status() {
        return 409;
    }
}
