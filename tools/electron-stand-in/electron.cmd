@"%~dp0..\..\node_modules\.bin\node.cmd" --disable-warning=ExperimentalWarning --import "file:///%~dp0register.ts" "%~dp0run.ts" %*
