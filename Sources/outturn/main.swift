import OutturnCommand

CommandLineTool.main()
