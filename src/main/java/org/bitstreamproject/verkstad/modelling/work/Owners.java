// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.work;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bitstreamproject.verkstad.modelling.Guard;
import org.bitstreamproject.verkstad.modelling.ModelAccess;
import org.bitstreamproject.verkstad.modelling.ModelContext;
import org.bitstreamproject.verkstad.modelling.ModelOwner;
import org.bitstreamproject.verkstad.modelling.ModelType;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.web.SessionInfo;

/** Asks whoever owns a model what somebody may do with it. */
@Dependent
public class Owners {

    private final Iterable<ModelAccess> accesses;

    @Inject
    public Owners(Instance<ModelAccess> accesses) {
        this((Iterable<ModelAccess>) accesses);
    }

    public Owners(Iterable<ModelAccess> accesses) {
        this.accesses = accesses;
    }

    /** @throws NotVisible when the owner does not show it to this person, or nobody knows the kind of owner */
    public ModelContext context(SessionInfo reader, ModelOwner owner) {
        return of(owner).flatMap(access -> access.context(reader, owner)).orElseThrow(NotVisible::new);
    }

    /** See {@link ModelAccess#guard}. */
    public Guard guard(SessionInfo reader, ModelOwner owner) {
        for (var access : accesses) {
            if (access.ownerKind().equals(owner.kind())) {
                return access.guard(reader, owner);
            }
        }
        return Guard.NONE;
    }

    /** See {@link ModelAccess#asIsOf}. */
    public Optional<ModelOwner> asIsOf(SessionInfo reader, ModelOwner owner) {
        return of(owner).flatMap(access -> access.asIsOf(reader, owner));
    }

    /** See {@link ModelAccess#beside}. */
    public List<ModelAccess.Beside> beside(SessionInfo reader, ModelOwner owner, Set<ModelType> needed) {
        return needed.isEmpty()
                ? List.of()
                : of(owner).map(access -> access.beside(reader, owner, needed)).orElse(List.of());
    }

    /** See {@link ModelAccess#isConfidential}. */
    public boolean isConfidential(ModelOwner owner) {
        return of(owner).filter(access -> access.isConfidential(owner)).isPresent();
    }

    /** See {@link ModelAccess#mayWaive}. */
    public boolean mayWaive(SessionInfo reader, ModelOwner owner) {
        return of(owner).filter(access -> access.mayWaive(reader, owner)).isPresent();
    }

    private Optional<ModelAccess> of(ModelOwner owner) {
        for (var access : accesses) {
            if (access.ownerKind().equals(owner.kind())) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }
}
