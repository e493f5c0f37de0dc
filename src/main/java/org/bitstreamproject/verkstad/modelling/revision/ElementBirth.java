// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That an element of this id came into being with this content. Kept only of ids somebody needs told apart. */
@Entity(name = "ElementBirth")
@Table(name = "model_element_birth")
@NamedQuery(name = "ElementBirth.ofModels", query = "SELECT b FROM ElementBirth b WHERE b.modelId IN :models")
class ElementBirth {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "model_id")
    private long modelId;

    @Column(name = "element_id")
    private String element = "";

    @Column(name = "content_no")
    private int contentNo;

    protected ElementBirth() {}

    ElementBirth(long modelId, String element, int contentNo) {
        this.modelId = modelId;
        this.element = element;
        this.contentNo = contentNo;
    }

    long modelId() {
        return modelId;
    }

    String element() {
        return element;
    }

    int contentNo() {
        return contentNo;
    }
}
