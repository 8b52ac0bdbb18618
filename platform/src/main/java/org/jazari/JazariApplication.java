package org.jazari;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The Spring application; {@code org.jazari.cli.Jazari} is what the command line starts. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Jazari")
public class JazariApplication {}
