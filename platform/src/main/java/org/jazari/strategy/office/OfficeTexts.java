package org.jazari.strategy.office;

import org.jazari.kernel.language.TextBundle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The office's texts, among them the names of all fields of the schema. */
@Configuration(proxyBeanMethods = false)
class OfficeTexts {

    @Bean
    TextBundle officeBundle() {
        return new TextBundle("office");
    }
}
