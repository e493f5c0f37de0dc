// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What was frozen once is read by the rules of another day. */
class StoredModelsTest {
    @Test
    void readsAModelByTheNameOfItsType() {
        assertThat(ModelFormat.stored("PROCESS", "AS_IS", ModelFormat.write(Models.schoolTransport())))
                .contains(Models.schoolTransport());
    }

    @Test
    void isNoModelByAnotherTypeOrOneNobodyKnows() {
        var process = ModelFormat.write(Models.schoolTransport());

        assertThat(ModelFormat.stored("STATE", null, process)).isEmpty();
        assertThat(ModelFormat.stored("GONE", null, process)).isEmpty();
        assertThat(ModelFormat.stored(null, null, process)).isEmpty();
        assertThat(ModelFormat.stored("PROCESS", "GONE", process)).isEmpty();
    }
}
