package org.jazari.strategy.evidence;

import org.jazari.kernel.language.TextBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The texts of evidence. */
@Configuration(proxyBeanMethods = false)
class EvidenceTexts {

    @Bean
    TextBundle evidenceBundle() {
        return new TextBundle("evidence");
    }
}
